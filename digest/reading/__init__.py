"""Reading: files as they stand -> ``Article``. The only room that touches article files.

``folder.find`` names what there is to read, in a fixed order; ``articles.read`` reads one
file into its articles, or into an ``Omission`` that says why it cannot be used.
"""
