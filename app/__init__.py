"""Entente: an offline reference browser for documents on international partnerships."""

NAME = "Entente"
VERSION = "0.1.0"
