"""What a child process may use, and how the system is told so."""

import contextlib
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use; None is no limit.

    *megabytes* bounds the memory that it reserves. macOS has no such limit and ignores it.
    """

    seconds: float | None = None
    megabytes: int | None = None


if sys.platform == "win32":

    def limit_memory(megabytes: int) -> None:
        """Put this process into a job whose processes may commit so much and no more."""
        import ctypes
        from ctypes import wintypes

        class ExtendedLimits(ctypes.Structure):  # JOBOBJECT_EXTENDED_LIMIT_INFORMATION
            _fields_ = (
                ("times", ctypes.c_int64 * 2),
                ("limit_flags", wintypes.DWORD),
                ("working_set", ctypes.c_size_t * 2),
                ("active_processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("classes", wintypes.DWORD * 2),
                ("io", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peaks", ctypes.c_size_t * 2),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        limits = ExtendedLimits(limit_flags=0x100, process_memory=megabytes << 20)
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

else:

    def limit_memory(megabytes: int) -> None:
        """Bound the writable memory; the reserved address space says little with many threads."""
        import resource

        with contextlib.suppress(ValueError, OSError):  # macOS refuses some limits
            resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
