export { FirstOrder, runSection, SecondOrder, type Section } from './sections';
