/** A placeholder for a file that isn't there yet. */
export interface Placeholder {
	readonly kind: 'placeholder';
	/** The name of that file, as far as it is known. */
	readonly of: string;
	/** Whether it may be another file than its name says: `Unconfirmed 4711.crdownload`. */
	readonly hidesName: boolean;
	readonly problem: string;
	readonly remedy: string;
}

/** What another program left in the masters' folder; litter can't be a recording. */
export type Leftover = Placeholder | { readonly kind: 'litter'; readonly from: string };

type Litter = readonly [pattern: RegExp, origin: string];

const litter: readonly Litter[] = [
	[/^\._/, 'macOS'],
	[/^(__MACOSX|Icon[\r\uf00d]?|Network Trash Folder|Temporary Items)$/i, 'macOS'],
	[/^(ehthumbs(_vista)?|thumbs)\.db(:encryptable)?$/i, 'Windows'],
	[/^(desktop\.ini|\$RECYCLE\.BIN|RECYCLER|System Volume Information)$/i, 'Windows'],
	// A second stream of a file, copied to a disk that has none.
	[/[:\uf03a](AFP_\w+|SmartScreen|com\.dropbox\.\w+)(:\$DATA)?$|Zone\.Identifier$/i, 'Windows'],
	[/^(lost\+found|nohup\.out)$|^#.*#$|~$/, 'Linux or an editor'],
	[
		/^(@eaDir|@tmp|@Recycle|@Recently-Snapshot|@sharebin|#recycle|#snapshot|~snapshot)$|@Syno(EAStream|Resource)$/i,
		'a NAS'
	],
	[/^(README|LICEN[CS]E)$|^~\$|^~WR[LD]\d+/i, 'an office program']
];

/** Endings of files that can't be recordings, and what makes them. */
const litterEndings: readonly Litter[] = [
	[/^(asd|als|alc|adg|alp|amxd|cfg)$/, 'Ableton Live'],
	[/^(reapeaks|reapindex|rpp|rpp-bak|rpp-undo|rppbackup)$/, 'Reaper'],
	[/^(pk|pkf|pek|cfa|sesx|ses|xmp|prproj|pkp)$/, 'Audition or Premiere'],
	[/^(sfk|sfl|sfap0|sfvp0|veg|acd-zip)$/, 'Sound Forge or Vegas'],
	[/^(cpr|npr|csh|gpk|mon|ovw|peak|peaks|srf|bml)$/, 'Cubase or WaveLab'],
	[/^(ptx|ptf|pts|wfm|wvf|wfcache)$/, 'Pro Tools'],
	[/^(logic|logicx|band|overview|ovi)$/, 'Logic or GarageBand'],
	[/^(aup|aup3|aup3-shm|aup3-wal|auf)$/, 'Audacity'],
	[/^(ardour|bwproject|flp|song|soundx|dawproject|nhsx|hprj|mixbus|reason|drp)$/, 'another DAW'],
	[/^(md5|sha\d*|ffp|st5|sfv|crc|par2|sig|asc|accurip)$/, 'a program that makes checksums'],
	[/^(cue|log|m3u8?|pls|xspf|nfo|toc|lst|edl)$/, 'a program that makes lists'],
	[/^(txt|md|rtf|pdf|docx?|odt|pages|xlsx?|ods|numbers|csv|tsv|eml)$/, 'an office program'],
	[/^(json|xml|ya?ml|html?|css|js|ini|db|sqlite|plist|bat|sh|exe|torrent)$/, 'another program'],
	[/^(jpe?g|png|gif|webp|avif|tiff?|bmp|heic|svg|psd|ico|icns)$/, 'a program for pictures'],
	[/^(ffs_db|ffs_lock|bts|sync-exclude|stignore)$/, 'a program that synchronises folders']
];

interface PlaceholderKind {
	/** Its first group is the name of the file that is meant. */
	readonly pattern: RegExp;
	readonly problem: string;
	readonly remedy: string;
	/** Whether the name may be another than the file's. */
	readonly hidesName?: true;
}

const whole = 'wait until it is complete, or download it again and delete this partial file';
const unfinished = { problem: 'is an unfinished download or copy', remedy: whole };

const placeholders: readonly PlaceholderKind[] = [
	{
		pattern: /^\.?(.+)\.icloud$/i,
		problem: 'is an iCloud Drive placeholder',
		remedy: 'choose “Download Now” in Finder'
	},
	{
		pattern: /^(.+)\.(?:nextcloud|owncloud)$/i,
		problem: 'is a Nextcloud or ownCloud placeholder',
		remedy: 'choose “Make available locally” in its menu'
	},
	{
		pattern: /^(.+)\.(?:cloudf?|onedrive|odopen|dropbox|gdrive|boxnote|[\w-]*placeholder)$/i,
		problem: 'is a cloud drive’s placeholder',
		remedy: 'make the file available offline (“Always keep on this device”)'
	},
	{
		pattern: /^(.+)\.g(?:doc|sheet|slides|draw|form|link|map|site|table|jam|script|shortcut)$/i,
		problem: 'is a Google Drive link',
		remedy: 'download the file itself'
	},
	{
		pattern: /^(.+)\.(?:lnk|url|webloc|desktop|alias)$/i,
		problem: 'is a shortcut',
		remedy: 'put the file itself in its place'
	},
	// Syncthing, Android, ownCloud, rsync, and programs that leave the name to the system.
	{ pattern: /^(?:\.syncthing\.|~syncthing~)(.+)\.tmp$/i, ...unfinished },
	{ pattern: /^\.pending-\d+-(.+)$/i, ...unfinished },
	{ pattern: /^\.(.+)\.~[\da-f]+$/i, ...unfinished },
	{ pattern: /^\.(.+\.\w+)\.[a-z\d]{6}$/i, ...unfinished },
	{ pattern: /^\.?(.+?)\.te?mp$/i, ...unfinished },
	{
		pattern:
			/^\.?(.+?)(?:\.[\da-f]{8})?\.(?:part|partial|filepart|crdownload|opdownload|download|aria2|unfinished|incomplete|dltemp|fdmdownload|x?td|!ut|!qb|!bt|!sync|bc!|jc!)$/i,
		hidesName: true,
		...unfinished
	}
];

/** Reads a name. @returns null when no other program is known to use such names */
export function readLeftover(name: string): Leftover | null {
	const known = litter.find(([pattern]) => pattern.test(name));
	if (known) return { kind: 'litter', from: known[1] };
	for (const { pattern, problem, remedy, hidesName = false } of placeholders) {
		const [, of] = pattern.exec(name) ?? [];
		if (of !== undefined) return { kind: 'placeholder', of, hidesName, problem, remedy };
	}
	const ending = endingOf(name);
	const made = litterEndings.find(([pattern]) => pattern.test(ending));
	return made ? { kind: 'litter', from: made[1] } : null;
}

function endingOf(name: string): string {
	return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
