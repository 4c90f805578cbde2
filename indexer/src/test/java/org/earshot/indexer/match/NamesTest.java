package org.earshot.indexer.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Names as people write them in their languages, and words that only look like names.
class NamesTest {
  @ParameterizedTest(name = "{0}: {1} is in: {2}")
  @MethodSource
  void nameIsFound(String kind, String name, String text) {
    assertThat(Posts.named(List.of(name), List.of(), text)).isTrue();
  }

  static Stream<Arguments> nameIsFound() {
    return Stream.of(
        // Twins.
        arguments("twin", "Acme Kettle", "an ACME-KETTLE"),
        arguments("twin", "Acme Kettle", "Acme–Kettle, that is"),
        arguments("twin", "Acme Kettle", "the acmekettle leaks"),
        arguments("twin", "Acme-Kettle", "the Acme Kettle"),
        arguments("twin", "AcmeKettle", "my acme-kettle"),
        arguments("twin", "Acme Kettle", "#AcmeKettle"),
        arguments("twin", "Acme Kettle", "#acme_kettle"),
        arguments("twin", "Acme Kettle", "@AcmeKettle hello"),
        arguments("twin", "Acme", "#AcmeFail"),
        arguments("twin", "Acme", "#BoycottAcme now"),
        arguments("twin", "YouTube", "on You Tube"),
        arguments("twin", "YouTube", "on youtube"),
        arguments("twin", "Windows10", "my Windows 10"),
        arguments("twin", "Galaxy S24", "a GalaxyS24"),
        arguments("twin", "Galaxy S24", "a galaxy-s24"),
        arguments("twin", "Müller", "bei Mueller"),
        arguments("twin", "Müller", "bei Muller"),
        arguments("twin", "Ülker Çikolata", "ulker cikolata"),
        arguments("twin", "Łódź Herbata", "lodz herbata"),
        arguments("twin", "İstanbul Çay", "ISTANBUL ÇAY"),
        arguments("twin", "Johnson & Johnson", "Johnson&Johnson"),
        arguments("twin", "Acme Kettle", "𝐀𝐜𝐦𝐞 𝐊𝐞𝐭𝐭𝐥𝐞"),
        // Lithuanian.
        arguments("lt", "Acme Kettle", "Acme Kettle'o dangtis"),
        arguments("lt", "Acme Kettle", "rašiau Kettle’ui, Acme Kettle’ui"),
        arguments("lt", "Acme Kettle", "su Acme Kettle'iu bėda"),
        arguments("lt", "Globex", "Globexas vėl vėluoja"),
        arguments("lt", "Globex", "Globexo klientai"),
        arguments("lt", "Globex", "Globexui neberašau"),
        arguments("lt", "Žalias Virdulys", "Žaliam Virduliui galas"),
        arguments("lt", "Žalias Virdulys", "žaliais virduliais"),
        arguments("lt", "Laimė", "Laimės parduotuvė"),
        arguments("lt", "Laimė", "Laimėje eilės"),
        arguments("lt", "Rimtas", "Rimto kasininkė"),
        arguments("lt", "Senukai", "pirkau Senukuose"),
        arguments("lt", "Acme Kettle", "Acme Kettlio nebėra"),
        arguments("lt", "Švyturys", "svyturio alus"),
        arguments("lt", "Maxima", "maximoje vel eiles"),
        // Latvian, Estonian.
        arguments("lv", "Globex", "Globexam rakstīju"),
        arguments("et", "Acme Kettle", "Acme Kettlest lekib vesi"),
        // Slavic.
        arguments("pl", "Globex", "Globexu nie polecam"),
        arguments("pl", "Globex", "z Globexem same problemy"),
        arguments("pl", "Biedronka", "z Biedronki"),
        arguments("pl", "Biedronka", "w Biedronce"),
        arguments("pl", "Poczta Polska", "na Poczcie Polskiej"),
        arguments("ru", "Мегафон", "звонил мегафону"),
        arguments("pl", "Zielony Czajnik", "Zielonego Czajnika nie polecam"),
        arguments("ru", "Глобекс", "в Глобексе опять обман"),
        arguments("ru", "Глобекс", "с Глобексом"),
        arguments("ru", "Зелёный Чайник", "зеленого чайника"),
        arguments("ru", "Пятёрочка", "в Пятерочке хамят"),
        arguments("uk", "Глобекс", "Глобексові не вірю"),
        // Greek.
        arguments("el", "Βραστήρας", "του Βραστήρα"),
        arguments("el", "Ακμή", "της Ακμής"),
        arguments("el", "Γλυκομάνος", "του γλυκομανου τα ιδια"),
        arguments("el", "Ωραίος Καφές", "ωραιος καφες"),
        arguments("el", "Γερμανός", "στον Γερμανό"),
        arguments("el", "Acme Kettle", "το Acme Kettleς"),
        // Telugu and other Indic.
        arguments("te", "ఆక్మే కెటిల్", "ఆక్మే కెటిల్‌లో నీరు"),
        arguments("te", "ఆక్మే కెటిల్", "ఆక్మే కెటిల్‌ని కొన్నాను"),
        arguments("te", "Acme Kettle", "Acme Kettleను కొన్నాను"),
        arguments("te", "గ్లోబెక్స్", "గ్లోబెక్సుకు ఫోన్ చేశాను"),
        arguments("te", "Globex", "Globexలో"),
        arguments("hi", "Globex", "Globexने"),
        // Turkish, Finnish, Hungarian.
        arguments("tr", "Acme Kettle", "Acme Kettle'ın kapağı"),
        arguments("tr", "Globex", "Globex'ten aldım"),
        arguments("tr", "Globex", "Globexten aldim"),
        arguments("fi", "Globex", "Globexin palvelu"),
        arguments("fi", "Acme Kettle", "Acme Kettlessä on vikaa"),
        arguments("fi", "Globex", "Globex:n asiakaspalvelu"),
        arguments("hu", "Globex", "a Globexnek írtam"),
        arguments("hu", "Globex", "Globex-ben"),
        // Korean, Japanese, Chinese, Arabic, Hebrew.
        arguments("ko", "글로벡스", "글로벡스에서 샀어요"),
        arguments("ko", "Globex", "Globex는 별로예요"),
        arguments("ja", "グロベックス", "昨日グロベックスで買った"),
        arguments("ja", "Globex", "Globexは最悪"),
        arguments("zh", "环球壶业", "我在环球壶业买的"),
        arguments("zh", "Globex", "我在Globex买的"),
        arguments("th", "กาน้ำทอง", "ซื้อจากกาน้ำทองเมื่อวาน"),
        arguments("ar", "جلوبكس", "اشتريت من جلوبكس أمس"),
        arguments("ar", "جلوبكس", "وجلوبكس أيضا"),
        arguments("ar", "الغلاية الخضراء", "بالغلاية الخضراء"),
        arguments("ar", "جلوبكس", "جُلُوبِكْس"),
        arguments("he", "גלובקס", "בגלובקס היה תור"),
        // Another script.
        arguments("script", "Acme Kettle", "ο Ακμε Κετλ μου χάλασε"),
        arguments("script", "Acme Kettle", "Акме Кетл сломался"),
        arguments("script", "Acme Kettle", "Акме Кеттла не хватило"),
        arguments("script", "Acme Kettle", "నా ఆక్మే కెటిల్ పాడైంది"),
        arguments("script", "Acme Kettle", "ఆక్మే కెటిల్‌లో నీరు"),
        arguments("script", "Acme Kettle", "आक्मे केटल खराब है"),
        arguments("script", "Acme Kettle", "أكمي كيتل سيئ"),
        arguments("script", "Acme Kettle", "Acme Κετλ"),
        arguments("script", "Globex", "Глобекс опять обманул"),
        arguments("script", "Globex", "в Глобексе"),
        arguments("script", "Globex", "στη Γκλόμπεξ"),
        arguments("script", "Globex", "గ్లోబెక్స్ సేవ"),
        arguments("script", "Globex", "ग्लोबेक्स की सेवा"),
        arguments("script", "Globex", "グロベックスは最悪"),
        arguments("script", "Globex", "글로벡스 별로"),
        arguments("script", "Globex", "غلوبكس سيئة"),
        arguments("script", "Samsung", "мой Самсунг"),
        arguments("script", "ఆక్మే కెటిల్", "my Acme Kettle"),
        arguments("script", "Глобекс", "Globex lied again"),
        arguments("greeklish", "Βραστήρας", "o vrastiras mou xalase"),
        arguments("greeklish", "Βραστήρας", "o brasthras mou"),
        arguments("greeklish", "Ωραίος Χώρος", "ston wraio xwro, Wraios Xwros"),
        arguments("greeklish", "Γερμανός", "ston Germanos"),
        arguments("greeklish", "Γλυκομάνος", "piga ston glykomano"),
        arguments("greeklish", "Γλυκομάνος", "tou Glykomanou"));
  }

  @ParameterizedTest(name = "{0}: {1} is not in: {2}")
  @MethodSource
  void lookAlikeIsPassedOver(String kind, String name, String text) {
    assertThat(Posts.named(List.of(name), List.of(), text)).isFalse();
  }

  static Stream<Arguments> lookAlikeIsPassedOver() {
    return Stream.of(
        arguments("order", "Acme Kettle", "a kettle, no Acme"),
        arguments("between", "Acme Kettle", "Acme's big kettle"),
        arguments("compound", "Acme Kettle", "Acme Kettledrums"),
        arguments("compound", "Apple", "a pineapple"),
        arguments("compound", "Apple", "Appleton is a town"),
        arguments("compound", "Bolt", "Bolton is a town"),
        arguments("compound", "Plan", "Planet"),
        arguments("compound", "Ford", "Fordham"),
        arguments("compound", "Target", "Targeted adverts"),
        arguments("compound", "Metro", "Metropolis"),
        arguments("compound", "Globex", "Globexation"),
        arguments("common word", "Plan", "he plans"),
        arguments("common word", "Lime", "limes and lemons"),
        arguments("common word", "Kettle", "kettles"),
        arguments("common word", "YouTube", "you tube of glue"),
        arguments("common word", "LinkedIn", "it is linked in the article"),
        arguments("common word", "iPhone", "when I phone them"),
        arguments("common word", "eBay", "e bay"),
        arguments("common word", "Orange", "oranges"),
        arguments("common word", "Prima", "prime time"),
        arguments("common word", "Plan", "some planes"),
        arguments("capitals", "Maxima", "We went. maximos of the world"),
        arguments("short", "Gap", "Gaps"),
        arguments("short", "Sky", "Skye"),
        arguments("address", "Acme Kettle", "https://acme-kettle.example/x"),
        arguments("address", "Acme", "mail acme@shop.example"),
        arguments("other word", "Rimtas", "Rimai"),
        arguments("other word", "Laimė", "Laimonas"),
        arguments("other script", "Kettle", "котел в подвале"),
        arguments("other script", "Kettle", "катала коляску"),
        arguments("other script", "Apple", "опил дерева"),
        arguments("other script", "Visa", "нужна виза"),
        arguments("other script", "Nova", "новый"),
        arguments("other script", "Globex", "глубокая"),
        arguments("other script", "Acme Kettle", "акме, котлы"),
        arguments("other script", "Глобекс", "a global excuse"),
        arguments("other script", "Магнит", "a magnet on the fridge"),
        arguments("other script", "Γερμανός", "a german"),
        arguments("other script", "ఆక్మే", "acme of taste"),
        arguments("zh", "环球壶业", "环球的壶业"),
        arguments("ja", "グロベックス", "グロベックスター"),
        arguments("ko", "글로벡스", "글로벡스타"));
  }
}
