export { default as Spectrogram } from './Spectrogram.svelte';
