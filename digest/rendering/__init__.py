"""Edition -> {name: text or bytes}: the files that a reader, a script or a mail is given."""
