/**
 * What every audio file says of its rights, for people and machines to read. It is a reservation,
 * as Article 4(3) of Directive (EU) 2019/790 knows it; it does not keep anybody out.
 */
export const rightsReservation =
	'All rights reserved. Use of this file for text and data mining, or for training AI, is expressly reserved.';
