#!/usr/bin/env bash
# argcomplete 3.7.2: its FilesCompleter, which an argument has without being told, gives the same files in another order at
# every tab (a set of strings is listed, and Python hashes these anew in each process), and its script for zsh asks zsh
# not to sort them (-o nosort). Bash and fish sort for themselves.
# Expected: one order, whatever the process. Exit 0 while there are several.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q argcomplete==3.7.2
mkdir "$folder/texts"; cd "$folder/texts"
touch april.txt august.txt july.txt june.txt march.txt may.txt
for seed in 1 2 3 4 5; do
  PYTHONHASHSEED=$seed "$folder/v/bin/python" -c 'from argcomplete import FilesCompleter; print(*FilesCompleter()(""))'
done > "$folder/orders"
cat "$folder/orders"
[ "$(sort -u "$folder/orders" | wc -l)" -gt 1 ]
"$folder/v/bin/python" -c 'from argcomplete.shell_integration import shellcode; print(shellcode(["read"], shell="zsh"))' | grep -q -- '-o nosort'
