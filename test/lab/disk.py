#!/usr/bin/python3
"""What a shell cannot do to a file system.

usage: disk.py cut DIRECTORY      shuts it down; what was not synced is lost, its journal included
       disk.py fill FILE BYTES    allocates all of it but for so many bytes, without writing
"""
import errno
import fcntl
import os
import struct
import sys

# linux/ext4.h
EXT4_IOC_SHUTDOWN = 0x8004587D
EXT4_GOING_FLAGS_NOLOGFLUSH = 2


def cut(directory):
    fcntl.ioctl(os.open(directory, os.O_RDONLY), EXT4_IOC_SHUTDOWN, struct.pack("I", EXT4_GOING_FLAGS_NOLOGFLUSH))


def fill(path, leave):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    size = 0
    for step in (1 << 30, 1 << 24, 1 << 20, 1 << 16, 1 << 12):
        while allocated(descriptor, size, step):
            size += step
    os.ftruncate(descriptor, max(0, size - int(leave)))
    os.fsync(descriptor)


def allocated(descriptor, offset, size):
    try:
        os.posix_fallocate(descriptor, offset, size)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False
    return True


if __name__ == "__main__":
    {"cut": cut, "fill": fill}[sys.argv[1]](*sys.argv[2:])
