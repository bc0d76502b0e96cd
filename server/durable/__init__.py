"""What was accepted, kept so that a server that is started again finishes it.

records.py    what is kept, as plain data      tables.py     how it lies in a database
book.py       what sessions ask of it          database.py   one database, in a thread of its own
errors.py     what can go wrong
"""
