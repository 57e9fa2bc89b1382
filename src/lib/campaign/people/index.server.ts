/** What is made of the page's words when building: no page can import it into a browser. */
export { peoplePage } from './people-page';
