#!/usr/bin/env bash
# Installs the Debian packages the tests need if no password is needed; otherwise says what to install.
set -euo pipefail

# fonts-liberation has Arial's metrics, which the typeface's fallback relies on.
packages=(
	chromium fonts-liberation firefox-esr webkit2gtk-driver xvfb poppler-utils pulseaudio ffmpeg sox
	flac nginx libnginx-mod-http-brotli-static caddy apache2 iproute2
)
missing=()
for package in "${packages[@]}"; do
	status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>&1 || true)
	[ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo --non-interactive)
if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
	echo "Debian packages are missing; install them: sudo apt-get install ${missing[*]}" >&2
	exit 1
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet)
"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
# Debian starts the servers it installs; the tests start their own.
if [ -d /run/systemd/system ]; then
	for service in nginx caddy apache2; do
		[[ " ${missing[*]} " != *" $service "* ]] || "${as_root[@]}" systemctl disable --now "$service"
	done
fi
