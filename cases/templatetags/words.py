"""Dates and countries in words, for templates."""

from django import template

from cases.wording.countries import countries_words, country_words
from cases.wording.dates import day_words, distance_words, plain_day_words, when_words

register = template.Library()

register.filter("day_words", day_words)
register.filter("plain_day_words", plain_day_words)
register.filter("when_words", when_words)
register.filter("distance_words", distance_words)
register.filter("country_words", country_words)
register.filter("countries_words", countries_words)
