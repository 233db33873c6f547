#!/bin/sh
# apt.sh PACKAGE: installs a package of the distribution if that asks for no password, else fails.
# Without a package it installs nothing, and tells whether it could.
set -eu
command -v apt-get >/dev/null || exit 1
if [ "$(id -u)" = 0 ]; then
    root=
elif sudo -n true 2>/dev/null; then
    root="sudo -n"
else
    exit 1
fi
[ $# -gt 0 ] || exit 0

echo "Installing $1 with apt-get"
# A list that cannot be refreshed may still be good enough to install from.
$root apt-get -qq update || true
$root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1" >/dev/null
