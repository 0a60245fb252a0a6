"""Completion for zsh."""

from __future__ import annotations

from tui.cli.completion.offers import Completed, Option, commands, first_words, second_words
from tui.cli.registry import GROUPS

SCRIPT = """\
#compdef parallax
# Completion of parallax for zsh: source <(parallax completion zsh)
_parallax() {{
  local command="$words[2]"
  local -a first second
  first=({first})
  if (( CURRENT == 2 )); then
    [[ "$words[2]" == -* ]] || _describe command first
    _arguments {reader} '*:text:_files'
    return
  fi
  case "$command" in
{groups}  esac
  case "$command" in
{cases}    *) _arguments {reader} '*:text:_files' ;;
  esac
}}
compdef _parallax parallax
"""

GROUP = """\
    {group})
      second=({words})
      if (( CURRENT == 3 )); then _describe command second; return; fi
      command="$command $words[3]" ;;
"""


def zsh() -> str:
    """The script for zsh."""
    found = commands()
    groups = (
        GROUP.format(group=group, words=" ".join(_described(second_words(group)))) for group in sorted(GROUPS)
    )
    return SCRIPT.format(
        first=" ".join(_described(first_words())),
        reader=" ".join(_options(found[0])),
        groups="".join(groups),
        cases="".join(_case(command) for command in found if command.name),
    )


def _described(words: list[tuple[str, str]]) -> list[str]:
    return [_quote(f"{word}:{_plain(told)}") for word, told in words]


def _case(command: Completed) -> str:
    rest = f"*:value:({' '.join(command.words)})" if command.words else "*:file:_files"
    return f'    "{command.name}") _arguments {" ".join(_options(command))} {_quote(rest)} ;;\n'


def _options(command: Completed) -> list[str]:
    return [_option(option, name) for option in command.options for name in option.names]


def _option(option: Option, name: str) -> str:
    value = ""
    if option.choices:
        value = f":value:({' '.join(option.choices)})"
    elif option.takes_value:
        value = ":value:_files"
    return _quote(f"{name}[{_plain(option.help)}]{value}")


def _plain(text: str) -> str:
    """Without the signs that divide a specification of zsh."""
    return text.replace(":", " ").replace("[", "(").replace("]", ")")


def _quote(text: str) -> str:
    escaped = text.replace("'", "'\\''")
    return f"'{escaped}'"
