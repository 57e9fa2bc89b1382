import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';

/**
 * Brings up a network that this process has for itself (`unshare --net`), in which receivers are as
 * they are at a distance: a listener's system takes no more than a quarter of a megabyte before the
 * browser does. Left alone, the kernel gives a receiver on the same machine so much that its memory
 * for all connections is full at some hundreds of listeners.
 * @throws Error if it is the machine's own network
 */
export function bringUpOwnNetwork(): void {
	if (Object.keys(networkInterfaces()).length > 0) {
		throw new Error(
			'This needs a network of its own: start it with "unshare --map-root-user --net npx tsx tests/load/cli.ts".'
		);
	}
	execFileSync('ip', ['link', 'set', 'lo', 'up']);
	writeFileSync('/proc/sys/net/ipv4/tcp_rmem', '4096 131072 262144');
	// A connection takes a port at this end too.
	writeFileSync('/proc/sys/net/ipv4/ip_local_port_range', '10240 65000');
}
