export {
	FirstOrder,
	runFirstOrders,
	runFirstOrdersTwice,
	runSecondOrders,
	runSection,
	SecondOrder,
	type Section
} from './sections';
