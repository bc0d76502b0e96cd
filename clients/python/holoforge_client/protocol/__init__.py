"""The wire v1, copied from the server by `sync_protocol.py`: change it there."""
