#!/bin/sh
# node.sh FOLDER: installs, with npm, the programs by which the tests try what others read.
set -eu
here=$(dirname "$0")
folder=$1

if ! command -v npm >/dev/null && ! "$here/apt.sh" npm; then
    echo "Some tests need node and npm, and they could not be installed." \
        "On Debian or Ubuntu: sudo apt-get install npm" >&2
    exit 1
fi
mkdir -p "$folder"
cp "$here/../tests/node/package.json" "$here/../tests/node/package-lock.json" "$folder"
npm --prefix "$folder" ci --silent --no-audit --no-fund --ignore-scripts
# Its own script would do this; no package's script runs here.
chmod +x "$folder"/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool
