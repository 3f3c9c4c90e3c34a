"""What the first pass derives from a file, kept from run to run: the next day's run over the
same folder costs what is new."""
