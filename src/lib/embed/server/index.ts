/** What only the build needs: the documents that frames show. */
export { embedResponse } from './embed-response';
