export { isFaithful, requireFaithful } from './faithful';
export { measureFidelity } from './measure-fidelity';
