"""Completion for bash."""

from __future__ import annotations

from tui.cli.completion.offers import Completed, commands, first_words, second_words
from tui.cli.registry import GROUPS

SCRIPT = """\
# Completion of parallax for bash: eval "$(parallax completion bash)"
_parallax() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  local command="${{COMP_WORDS[1]}}" options="" words="" values=""
  case "$command" in
    {groups}) [ "$COMP_CWORD" -gt 2 ] && command="$command ${{COMP_WORDS[2]}}" ;;
  esac
  case "$command" in
{cases}  esac
  case "$command:$before" in
{values}  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$word"))
  elif [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    [ "$COMP_CWORD" -eq 1 ] && words="{first}"
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    [ -z "$words" ] || [ "$COMP_CWORD" -eq 1 ] && COMPREPLY+=($(compgen -f -- "$word"))
  fi
}}
complete -o filenames -F _parallax parallax
"""


def bash() -> str:
    """The script for bash."""
    found = commands()
    named = [_case(command.name, command) for command in found if command.name]
    grouped = [f'    {group}) words="{_join(second_words(group))}" ;;\n' for group in sorted(GROUPS)]
    reader = _case("*", found[0])
    values = [
        f'    "{command.name or "*"}":{name}) values="{" ".join(option.choices)}" ;;\n'
        for command in found
        for option in command.options
        for name in option.names
        if option.choices
    ]
    return SCRIPT.format(
        groups="|".join(sorted(GROUPS)),
        cases="".join([*named, *grouped, reader]),
        values="".join(values),
        first=_join(first_words()),
    )


def _case(pattern: str, command: Completed) -> str:
    options = " ".join(name for option in command.options for name in option.names)
    quoted = pattern if pattern == "*" else f'"{pattern}"'
    return f'    {quoted}) options="{options}"; words="{" ".join(command.words)}" ;;\n'


def _join(words: list[tuple[str, str]]) -> str:
    return " ".join(word for word, _ in words)
