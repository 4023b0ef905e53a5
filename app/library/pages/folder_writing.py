"""What it takes to write in a library's folder: one program at a time, files that outlast a cut."""

from index.durable import LockedError, bring_names_to_disk, writing_in

__all__ = ["LockedError", "bring_names_to_disk", "writing_in"]
