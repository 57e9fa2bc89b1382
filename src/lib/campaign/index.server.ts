/** What is made of the content when building: no page can import it into a browser. */
export { listSources, type ListedPage } from './list-sources';
