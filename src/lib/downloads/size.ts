/** A size in MB of a million bytes: "4.7 MB", and from a hundred up without tenths. */
export function formatSize(bytes: number): string {
	const megabytes = bytes / 1e6;
	if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(1)} GB`;
	return `${megabytes.toFixed(megabytes >= 99.95 ? 0 : 1)} MB`;
}
