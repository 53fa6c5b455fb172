"""Dates in words and status words; few and small."""

from django import template

register = template.Library()
