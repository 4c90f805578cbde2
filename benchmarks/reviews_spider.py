"""Reads the pages named in a file with Scrapy, the reviews on them too, and says what it cost.

Needs Debian's python3-scrapy (apt-get install python3-scrapy). Run by benchmarks/load fetch.
"""
import resource
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess


class ReviewsSpider(scrapy.Spider):
    name = "reviews"
    count = 0
    pages = 0

    def parse(self, response):
        ReviewsSpider.pages += 1
        for review in response.css('[itemprop="review"]'):
            yield {
                "url": response.url + "#" + (review.attrib.get("id") or ""),
                "author": review.css('[itemprop="author"]::text').get(),
                "published": review.css('[itemprop="datePublished"]::attr(datetime)').get(),
                "rating": review.css('[itemprop="ratingValue"]::attr(content)').get(),
                "ratingMax": review.css('[itemprop="bestRating"]::attr(content)').get(),
                "text": " ".join(review.css('[itemprop="reviewBody"] ::text').getall()).strip(),
            }
            ReviewsSpider.count += 1


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


with open(sys.argv[1], encoding="utf-8") as addresses:
    ReviewsSpider.start_urls = addresses.read().split()
process = CrawlerProcess(
    {
        "ROBOTSTXT_OBEY": True,
        "LOG_LEVEL": "ERROR",
        "CONCURRENT_REQUESTS": 64,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "TELNETCONSOLE_ENABLED": False,
        "USER_AGENT": "earshot-benchmark",
    }
)
process.crawl(ReviewsSpider)
before, start = cpu(), time.monotonic()
process.start()
spent, seconds, pages = cpu() - before, time.monotonic() - start, ReviewsSpider.pages
print(
    "%-34s %8.0f pages/s   %7.3f s CPU per 1,000 pages (%d reviews)"
    % ("Scrapy, robots and reading", pages / seconds, spent / pages * 1000, ReviewsSpider.count)
)
