"""Comparing partners: who joined what, partners side by side, a partner on one sheet."""
