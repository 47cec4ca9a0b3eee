"""Membership: who belongs to a group of countries."""
