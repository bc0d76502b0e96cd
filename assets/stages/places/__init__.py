"""One place a file; each registers itself with `@stage`. Nothing else needs to know of a new one."""
