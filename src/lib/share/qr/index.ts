export { qrCodeOf, qrSvg, type QrCode as QrPath } from './qr-code';
export { default as QrCode } from './QrCode.svelte';
