package org.earshot.crawler.extract.lead;

import java.util.List;
import java.util.Locale;

/// Words by which sites label the way to what customers say, in the languages that Earshot reads.
final class ReviewWords {
  private static final List<String> STEMS =
      List.of(
          "review",
          "testimonial",
          "feedback",
          "rating",
          "comments",
          "forum",
          "questions",
          "atsiliepim",
          "įvertinim",
          "komentar",
          "forumas",
          "κριτικ",
          "αξιολογ",
          "σχόλι",
          "kritikes",
          "axiologis",
          "సమీక్ష",
          "రివ్యూ",
          "bewertung",
          "rezension",
          "erfahrung",
          "avis",
          "commentaire",
          "opinion",
          "reseña",
          "valoracion",
          "comentario",
          "recension",
          "opinión",
          "avaliaç",
          "avaliac",
          "beoordeling",
          "ervaring",
          "opinie",
          "recenz",
          "отзыв",
          "otzyv",
          "yorum",
          "değerlendirme",
          "مراجعات",
          "تقييم",
          "समीक्षा",
          "评价",
          "评论",
          "口コミ",
          "レビュー",
          "리뷰",
          "후기");

  private ReviewWords() {}

  /// Whether a link's words or path lead to what customers say.
  static boolean in(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    return STEMS.stream().anyMatch(lower::contains);
  }
}
