import { parseDictionary, Token } from 'structured-headers';
import type { AllowedUses } from '$content/rights';

/**
 * Reads a `Content-Usage` value as a Dictionary of RFC 9651.
 * @throws Error when it isn't one, or has other labels or values
 */
export function usesInContentUsage(value: string): AllowedUses {
	const entries = [...parseDictionary(value)].map(([key, [item]]) => {
		const text = item instanceof Token ? item.toString() : '';
		if (!/^[yn]$/.test(text)) throw new Error(`${key} is neither y nor n in "${value}".`);
		return [key, text === 'y'] as const;
	});
	return exactly(entries, value, ['train-ai', 'ai-use', 'search']);
}

/** Reads a `Content-Signal` value. @throws Error when it has other labels or values */
export function usesInContentSignal(value: string): AllowedUses {
	const entries = value.split(',').map((pair) => {
		const [key = '', text = ''] = pair.trim().split('=');
		if (!/^(yes|no)$/.test(text)) throw new Error(`${key} is neither yes nor no in "${value}".`);
		return [key, text === 'yes'] as const;
	});
	return exactly(entries, value, ['ai-train', 'ai-input', 'search']);
}

function exactly(
	entries: readonly (readonly [string, boolean])[],
	value: string,
	[training, input, search]: readonly [string, string, string]
): AllowedUses {
	const stated = new Map(entries);
	const aiTraining = stated.get(training);
	const aiInput = stated.get(input);
	const isSearch = stated.get(search);
	const count = value.split(',').length;
	if (aiTraining === undefined || aiInput === undefined || isSearch === undefined || count !== 3) {
		throw new Error(`"${value}" has other labels.`);
	}
	return { aiTraining, aiInput, search: isSearch };
}
