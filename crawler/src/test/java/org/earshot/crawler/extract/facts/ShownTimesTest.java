package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTimesTest {
  /// A Tuesday.
  private static final Instant SEEN = Instant.parse("2026-02-10T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nov 14, 2015 at 4:23 AM | 2015-11-14T04:23:00Z",
        "on February 20, 2016 | 2016-02-20",
        "Reviewed in the United States on February 20, 2016 | 2016-02-20",
        "Ven 7 Oct 2011 08:23 | 2011-10-07T08:23:00Z",
        "by peanuts » Fri Oct 07, 2011 8:23 pm | 2011-10-07T20:23:00Z",
        "Dim 9 août 2011 14:02 | 2011-08-09T14:02:00Z",
        "06 Aug, 2019 | 2019-08-06",
        "3. März 2020 um 17:05 Uhr | 2020-03-03T17:05:00Z",
        "Mittwoch, 5. Jänner 2022 | 2022-01-05",
        "15 de enero de 2019 | 2019-01-15",
        "1er mai 2018 | 2018-05-01",
        "1º de março de 2021 às 9h05 | 2021-03-01T09:05:00Z",
        "12 september 2014 10:11 | 2014-09-12T10:11:00Z",
        "12 stycznia 2020, 18:44 | 2020-01-12T18:44:00Z",
        "3 февраля 2017 г. в 12:01 | 2017-02-03T12:01:00Z",
        "12 Şub 2019 | 2019-02-12",
        "2016 m. kovo 10 d. 15:30 | 2016-03-10T15:30:00Z",
        "2021 gruodžio 31 | 2021-12-31",
        "14 Μαρτίου 2019, 11:20 μ.μ. | 2019-03-14T23:20:00Z",
        "5 మార్చి 2021 | 2021-03-05",
        "26 जनवरी 2020 | 2020-01-26",
        "٣ مارس ٢٠٢٠ | 2020-03-03",
        "5 كانون الثاني 2019 | 2019-01-05",
        "2016年3月10日 下午3:05 | 2016-03-10T15:05:00Z",
        "令和3年4月1日 | 2021-04-01",
        "2016년 3월 10일 오후 3:05 | 2016-03-10T15:05:00Z",
        "2019. március 5. | 2019-03-05",
        "۲۳ آبان ۱۳۹۴ | 2015-11-14",
        "۱۳۹۴/۰۸/۲۳ - ۱۴:۰۵ | 2015-11-14T14:05:00Z",
        "12 มกราคม 2563 | 2020-01-12",
        "3.2.2026 14:05 | 2026-02-03T14:05:00Z",
        "03.02.26 | 2026-02-03",
        "23/02/2025 | 2025-02-23",
        "02/23/2025 | 2025-02-23",
        "05/05/2025 | 2025-05-05",
        "10 Mar '04, 6:10pm | 2004-03-10T18:10:00Z",
        "Posted: Tue Apr 06, 2004 12:11 am | 2004-04-06T00:11:00Z",
        "4 Feb | 2026-02-04",
        "Dec 24 at 18:30 | 2025-12-24T18:30:00Z",
        "Mon Jan 12 19:43:15 2015 | 2015-01-12T19:43:15Z",
        "Mon Jan 12 19:43:15 CET 2015 | 2015-01-12T18:43:15Z",
        "Mon Jan  5 09:03:15 +0800 2015 | 2015-01-05T01:03:15Z",
        "12 Jan 19:43 2015 | 2015-01-12T19:43:00Z",
        "Jan 12, 2015 7:43:15 PM PST | 2015-01-13T03:43:15Z",
        "le 12 janvier 2015 à 19 h 43 | 2015-01-12T19:43:00Z",
        "12 thg 1, 2015 | 2015-01-12",
        "2020. gada 23. novembris | 2020-11-23",
        "23. studenoga 2020. u 12:08 | 2020-11-23T12:08:00Z",
        "23 בנובמבר 2020 | 2020-11-23",
        "23 azaroa 2020 | 2020-11-23",
        "12 tháng 1 năm 2015 lúc 19:43 | 2015-01-12T19:43:00Z",
        "23 d’abril del 2019 | 2019-04-23",
        "Mon, 05/03/2021 - 09:05 | 2021-05-03T09:05:00Z",
        "Mi, 05/05/2021 | 2021-05-05",
        "venerdì 05/03/2021 | 2021-03-05",
        "23 फ़र॰ 2019 | 2019-02-23",
        "23 ก.พ. พ.ศ. 2562 | 2019-02-23",
        "23 בפבר׳ 2019 | 2019-02-23",
        "23. februar 2019 kl. 19.05.07 | 2019-02-23T19:05:07Z",
        "19. 2. 23. 오후 7:05 | 2019-02-23T19:05:00Z",
        "5月12日 | 2025-05-12",
        "23 జనవరి 2019, సాయంత్రం 7:05 | 2019-01-23T19:05:00Z",
        "3 de mayo de 2021 a las 7:05 de la tarde | 2021-05-03T19:05:00Z",
        "2 мая 2021, 11:05 ночи | 2021-05-02T23:05:00Z",
        "2 мая 2021, 2:05 ночи | 2021-05-02T02:05:00Z",
        "2014-08-11 | 2014-08-11",
        "2014-08-11 09:30 | 2014-08-11T09:30:00Z"
      })
  void writtenDatesAreRead(String written, String meant) {
    assertThat(read(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 days ago | 2026-02-08",
        "an hour ago | 2026-02-10",
        "5 minutes ago | 2026-02-10T11:55:00Z",
        "1 month ago | 2026-01-10",
        "6 years ago | 2020-02-10",
        "3h | 2026-02-10",
        "2 weeks ago by Ann | 2026-01-27",
        "vor 3 Tagen | 2026-02-07",
        "vor einem Monat | 2026-01-10",
        "vor 20 Stunden | 2026-02-09",
        "prieš 2 dienas | 2026-02-08",
        "prieš mėnesį | 2026-01-10",
        "πριν 3 ημέρες | 2026-02-07",
        "πριν από 2 μήνες | 2025-12-10",
        "15 గంటల క్రితం | 2026-02-09",
        "2 రోజుల క్రితం | 2026-02-08",
        "il y a 4 jours | 2026-02-06",
        "hace 2 semanas | 2026-01-27",
        "3 giorni fa | 2026-02-07",
        "há 5 dias | 2026-02-05",
        "6 maanden geleden | 2025-08-10",
        "2 lata temu | 2024-02-10",
        "5 дней назад | 2026-02-05",
        "3 gün önce | 2026-02-07",
        "منذ 3 أيام | 2026-02-07",
        "منذ يومين | 2026-02-08",
        "2 दिन पहले | 2026-02-08",
        "3天前 | 2026-02-07",
        "2日前 | 2026-02-08",
        "4개월 전 | 2025-10-10",
        "3 dagar sedan | 2026-02-07",
        "5d ago | 2026-02-05",
        "edited 5m ago | 2026-02-10T11:55:00Z",
        "1 year, 2 months ago | 2024-12-10",
        "2 weeks 3 days ago | 2026-01-24",
        "two days ago | 2026-02-08",
        "a couple of days ago | 2026-02-08",
        "last week | 2026-02-03",
        "vor zwei Tagen | 2026-02-08",
        "vor 2 Wo. | 2026-01-27",
        "letzten Monat | 2026-01-10",
        "il y a deux jours | 2026-02-08",
        "il y a plus d'un an | 2025-02-10",
        "il y a 2 m. | 2025-12-10",
        "hace 2 m | 2025-12-10",
        "2 gg fa | 2026-02-08",
        "due giorni fa | 2026-02-08",
        "na semana passada | 2026-02-03",
        "2 dgn geleden | 2026-02-08",
        "dwa dni temu | 2026-02-08",
        "две недели назад | 2026-01-27",
        "2 ч назад | 2026-02-10",
        "2 г. назад | 2024-02-10",
        "1 год тому | 2026-02-10",
        "год тому назад | 2025-02-10",
        "prieš 2 m. | 2024-02-10",
        "prieš dvi dienas | 2026-02-08",
        "πριν από 2 εβδ. | 2026-01-27",
        "πριν από δύο μέρες | 2026-02-08",
        "రెండు రోజుల క్రితం | 2026-02-08",
        "geçen hafta | 2026-02-03",
        "منذ عامين | 2024-02-10",
        "منذ يومان | 2026-02-08",
        "दो दिन पहले | 2026-02-08",
        "परसों | 2026-02-08",
        "大约2小时前 | 2026-02-10",
        "两天前 | 2026-02-08",
        "半年前 | 2025-08-10",
        "先週 | 2026-02-03",
        "2시간전 | 2026-02-10",
        "10 เดือนที่แล้ว | 2025-04-10",
        "acum 21 de zile | 2026-01-20",
        "2 zile în urmă | 2026-02-08",
        "prije 2 sata | 2026-02-10",
        "преди 2 години | 2024-02-10",
        "2 tunni eest | 2026-02-10",
        "kaksi vuotta sitten | 2024-02-10",
        "sejam yang lalu | 2026-02-10",
        "hôm qua lúc 09:05 | 2026-02-09T09:05:00Z",
        "לפני יומיים | 2026-02-08",
        "yesterday at 14:05 | 2026-02-09T14:05:00Z",
        "Today, 2:05 PM | 2026-02-10T14:05:00Z",
        "Gestern um 18:30 Uhr | 2026-02-09T18:30:00Z",
        "vorgestern | 2026-02-08",
        "hier à 8:15 | 2026-02-09T08:15:00Z",
        "aujourd'hui | 2026-02-10",
        "вчера в 09:10 | 2026-02-09T09:10:00Z",
        "vakar 10:00 | 2026-02-09T10:00:00Z",
        "χθες | 2026-02-09",
        "昨天 14:05 | 2026-02-09T14:05:00Z",
        "నిన్న | 2026-02-09",
        "just now | 2026-02-10T12:00:00Z",
        "Sunday at 3:05 PM | 2026-02-08T15:05:00Z"
      })
  void agesAreCountedBackFromWhenThePageWasSeen(String written, String meant) {
    assertThat(read(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:08 CET, 23. blurgh 2020",
        "",
        "read in 3 minutes",
        "03/02/2026",
        "version 3.2.1",
        "12 comments",
        "4 out of 5",
        "para 2 personas",
        "3日 午前 9:05",
        "Last week I bought this kettle",
        "Location: Mars",
        "Joined: Mar 2004",
        "99/99/2020",
        "call 555 1234"
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(new ShownTimes(SEEN, DayOrder.UNKNOWN).parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST, 2026-02-03", "MONTH_FIRST, 2026-03-02"})
  void thePagesOrderTellsDayAndMonthApart(DayOrder order, String meant) {
    var read = new ShownTimes(SEEN, order).parse("03/02/2026");

    assertThat(read.map(shown -> shown.time().toRfc3339())).contains(meant);
  }

  @Test
  void anAgeIsMarkedAsSuch() {
    var times = new ShownTimes(SEEN, DayOrder.UNKNOWN);

    assertThat(times.parse("2 days ago").map(ShownTimes.Shown::relative)).contains(true);
    assertThat(times.parse("8 Feb 2026").map(ShownTimes.Shown::relative)).contains(false);
  }

  @Test
  void changesAndMembershipsAreToldApart() {
    assertThat(ShownTimes.saysEdited("Last edited by Ann; 3 May 2020")).isTrue();
    assertThat(ShownTimes.saysJoined("Mitglied seit 2004")).isTrue();
    assertThat(ShownTimes.saysEdited("3 May 2020")).isFalse();
    assertThat(ShownTimes.saysJoined("posted 3 May 2020")).isFalse();
  }

  private static String read(String written) {
    return new ShownTimes(SEEN, DayOrder.UNKNOWN)
        .parse(written)
        .map(shown -> shown.time().toRfc3339())
        .orElse("nothing");
  }
}
