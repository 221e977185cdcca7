"""How much memory another process holds: where the system cannot limit a child, its parent watches it."""

import os
import sys
from pathlib import Path


def memory_of(pid: int) -> int | None:
    """The memory in bytes that a process holds now; None where it is gone or the system does not tell."""
    return _on_windows(pid) if sys.platform == "win32" else _on_linux(pid)


def _on_linux(pid: int) -> int | None:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):  # gone, or a system without /proc
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS_EX as the system fills it; `private` is what the process holds for itself."""

        _fields_ = [
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("peak", "working", "peak_paged", "paged")),
            *((name, ctypes.c_size_t) for name in ("peak_unpaged", "unpaged", "pagefile", "peak_pagefile", "private")),
        ]

    def _on_windows(pid: int) -> int | None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.OpenProcess.argtypes = [wintypes.DWORD, wintypes.BOOL, wintypes.DWORD]
        kernel.CloseHandle.argtypes = [wintypes.HANDLE]
        kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.POINTER(_Counters), wintypes.DWORD]
        handle = kernel.OpenProcess(_QUERY, False, pid)
        if not handle:
            return None
        counters = _Counters()
        counters.size = ctypes.sizeof(counters)
        try:
            told = kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.size)
            return int(counters.private) if told else None
        finally:
            kernel.CloseHandle(handle)
else:

    def _on_windows(pid: int) -> int | None:
        return None
