"""Many scenes from a list, made ahead of time: into a folder, and kept in the server's store.

listing.py   the list            running.py    side by side     finishing.py   checks, views, other forms
names.py     names of files      making.py     one scene        report.py, page.py
wanted.py    every variant       folder.py, journal.py          exports/       glTF, USDZ, ZIP
"""
