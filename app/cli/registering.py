"""The command that makes links open in this program."""

import argparse
import sys

from app.cli.commands import print_json
from app.cli.status import DONE, WrongUseError
from app.paths import RESOURCES

ON_A_MAC = "on a Mac the system knows the links as soon as Entente.app lies in Applications"


def register(options: argparse.Namespace) -> int:
    """Make links open in this program, or no longer."""
    from app.desk import link_handler

    if sys.platform == "darwin":
        raise WrongUseError(ON_A_MAC)
    command = link_handler.own_command()
    if sys.platform == "win32":
        if options.unregister:
            changed = link_handler.unregister_in_registry()
        else:
            changed = link_handler.register_in_registry(command)
    else:
        folders = link_handler.desktop_folders()
        if options.unregister:
            files = link_handler.unregister_on_desktop(RESOURCES, folders)
        else:
            files = link_handler.register_on_desktop(RESOURCES, folders, command)
        changed = tuple(map(str, files))
    if options.json:
        print_json({"command": list(command), "changed": list(changed)})
    else:
        print("\n".join(changed))
    return DONE
