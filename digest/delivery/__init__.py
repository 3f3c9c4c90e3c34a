"""A published folder -> people: the folder itself, the letters, the desk."""
