#!/bin/sh
# Debian keeps a part of Python that makes virtual environments in a package of its own. As root it is installed;
# otherwise the one line that installs it is said. $1 is the Python to use.
set -eu
"$1" -c "import ensurepip" >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = "0" ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
else
    echo "Python cannot make a virtual environment here. Install what is missing with:" >&2
    echo "    sudo apt-get install python3-venv" >&2
    exit 1
fi
