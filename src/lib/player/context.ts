import { createContext } from 'svelte';
import type { Player } from './player.svelte';

/** The player of the page, set once by the root layout. */
export const [getPlayer, setPlayer] = createContext<Player>();
