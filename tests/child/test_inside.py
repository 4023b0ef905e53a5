"""The child's side, when the parent is gone."""

import subprocess
import sys
from textwrap import dedent

ORPHAN = dedent(
    """
    import multiprocessing
    from app.child.inside import call_once
    from tests.child.called import own_process

    receiver, sender = multiprocessing.Pipe(duplex=False)
    receiver.close()  # as the system does when the parent is killed
    call_once(sender, None, own_process, ())
    """
)


def test_a_child_that_nobody_hears_ends_without_a_traceback():
    done = subprocess.run([sys.executable, "-c", ORPHAN], capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
