export { pictureXmp } from './picture-xmp';
export { withXmp } from './png-xmp';
