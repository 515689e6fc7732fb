"""Scores of paragraphs in states -> marginals on a linear chain, for many pages at once, and their gradients.

Rows stand in the order of time: the first paragraphs of all pages, longest page first, then their second ones, and
so on. So one step on all pages is one slice of the rows."""

import numpy

# As in marginals.ts: above the story, in it, beside it, below it.
STATES = ("before", "story", "aside", "after")
BEGINS = numpy.array([1.0, 1.0, 0.0, 0.0])
ENDS = numpy.array([0.0, 1.0, 0.0, 1.0])

# Steps that a page may take from one state (row) to the next: a page has one story.
STEPS = numpy.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]], bool)

# Log-odds beyond which a state is no surer: the first long steps of a search leave every page some way through.
SUREST = 40.0

# No state is less probable than this by what stands above or below, so that the two never exclude each other.
LEAST = 1e-100


class Chains:
    """Pages of the given lengths, longest first; `order` puts rows that follow page by page into the order of time."""

    def __init__(self, lengths):
        lengths = numpy.asarray(lengths)
        if (numpy.diff(lengths) > 0).any():
            raise ValueError("The longest page stands first.")
        starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
        self.counts = [int((lengths > time).sum()) for time in range(lengths[0])]
        self.offsets = numpy.concatenate([[0], numpy.cumsum(self.counts)])
        self.order = numpy.concatenate([starts[:count] + time for time, count in enumerate(self.counts)])

    def rows(self, time):
        return slice(self.offsets[time], self.offsets[time] + self.counts[time])

    def marginals(self, scores, transitions):
        """The probability of each state of each row; what was computed on the way is kept for `gradients`."""
        own = numpy.exp(numpy.maximum(scores - scores.max(axis=1, keepdims=True), -SUREST))
        steps = numpy.where(STEPS, numpy.exp(numpy.clip(transitions, -SUREST, SUREST)), 0.0)
        ahead, back = numpy.empty_like(own), numpy.empty_like(own)
        for time, count in enumerate(self.counts):
            arriving = BEGINS if time == 0 else ahead[self.rows(time - 1)][:count] @ steps
            ahead[self.rows(time)] = normalize(own[self.rows(time)] * arriving, LEAST if time else 0.0)
        for time in reversed(range(len(self.counts))):
            here = numpy.tile(ENDS, (self.counts[time], 1))
            below = self.below(time)
            if below is not None:
                here[: self.counts[time + 1]] = normalize((own[below] * back[below]) @ steps.T, LEAST)
            back[self.rows(time)] = here
        found = normalize(ahead * back)
        self.kept = own, steps, ahead, back, found
        return found

    def below(self, time):
        return self.rows(time + 1) if time + 1 < len(self.counts) else None

    def gradients(self, slopes):
        """The slopes of a loss by the marginals -> its slopes by the scores and by the transitions.

        The slope by a score is the covariance of being in that state with the sum of the slopes along the page;
        these sums are carried along with the marginals."""
        own, steps, ahead, back, found = self.kept
        above = numpy.empty_like(own)
        beneath = numpy.zeros_like(own)
        for time, count in enumerate(self.counts):
            here = self.rows(time)
            above[here] = slopes[here]
            if time > 0:
                before = self.rows(time - 1)
                weight = ahead[before][:count]
                above[here] += share((weight * above[before][:count]) @ steps, weight @ steps)
        for time in reversed(range(len(self.counts) - 1)):
            below, count = self.below(time), self.counts[time + 1]
            weight = own[below] * back[below]
            sums = share((weight * (beneath[below] + slopes[below])) @ steps.T, weight @ steps.T)
            beneath[self.rows(time)][:count] = sums
        whole = above + beneath
        expected = (found * whole).sum(axis=1, keepdims=True)
        by_scores = found * (whole - expected)
        by_steps = numpy.zeros_like(steps)
        for time in range(len(self.counts) - 1):
            here, below, count = self.rows(time), self.below(time), self.counts[time + 1]
            weight = own[below] * back[below]
            pairs = ahead[here][:count, :, None] * steps[None] * weight[:, None, :]
            pairs /= pairs.sum(axis=(1, 2), keepdims=True)
            sums = above[here][:count, :, None] + (slopes[below] + beneath[below])[:, None, :]
            by_steps += (pairs * (sums - expected[below][:, :, None])).sum(axis=0)
        return by_scores, numpy.where(STEPS, by_steps, 0.0)


def normalize(rows, least=0.0):
    return numpy.maximum(rows / rows.sum(axis=1, keepdims=True), least)


def share(parts, wholes):
    """Parts of wholes, 0 where there is no whole."""
    return numpy.divide(parts, wholes, out=numpy.zeros_like(parts), where=wholes > 0)
