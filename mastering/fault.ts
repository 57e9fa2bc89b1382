/**
 * Something the publisher can mend. Its message is one line that says what is wrong, with which
 * file, and how to mend it; the command prints it and exits with 1.
 */
export class MasteringFault extends Error {
	override readonly name = 'MasteringFault';
}
