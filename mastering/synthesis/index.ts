export { synthesiseStandIn } from './stand-in';
