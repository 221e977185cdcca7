#!/bin/sh
# Qt needs a few system libraries on a bare Debian-like Linux. As root they are installed; otherwise the one line
# that installs them is said. Anything but Linux has them already.
set -eu
[ "$(uname -s)" = "Linux" ] || exit 0

missing=""
need() { # library, Debian package
    ldconfig -p 2>/dev/null | grep -q "$1" || missing="$missing $2"
}
need libEGL.so.1 libegl1
need libGL.so.1 libgl1
need libglib-2.0.so.0 libglib2.0-0
need libdbus-1.so.3 libdbus-1-3
need libfontconfig.so.1 libfontconfig1
need libxkbcommon.so.0 libxkbcommon0
if [ -n "${DISPLAY:-}" ]; then
    need libxcb-cursor.so.0 libxcb-cursor0
    need libxcb-icccm.so.4 libxcb-icccm4
    need libxcb-keysyms.so.1 libxcb-keysyms1
    need libxcb-shape.so.0 libxcb-shape0
    need libxkbcommon-x11.so.0 libxkbcommon-x11-0
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = "0" ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system libraries for Qt:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086  # the list is meant to be split
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Qt needs system libraries that are missing here. Install them with:" >&2
    echo "    sudo apt-get install$missing" >&2
    exit 1
fi
