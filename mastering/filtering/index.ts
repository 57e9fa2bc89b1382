export {
	FirstOrder,
	runFirstOrdersTwice,
	runSecondOrders,
	runSection,
	SecondOrder,
	type Section
} from './sections';
