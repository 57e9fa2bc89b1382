import { listSources } from './list-sources';

/** The sources of every page. */
export const load = () => ({ pages: listSources() });
