package org.earshot.indexer.score;

/// Brings the traditional Chinese characters that reviews and complaints use most to their
/// simplified forms; a rare character that is not here stays as it is.
final class Han {
  private static final String TRADITIONAL =
      "愛礙罷備筆畢邊變標賓補參殘慘層產長償場車徹塵稱誠遲醜處傳闖創純從湊錯達帶單擔當黨導燈敵遞點電釣調訂東動斷對隊頓奪額惡兒爾發罰煩範飯訪廢費風豐復婦該蓋幹敢剛個給貢溝"
          + "購夠顧關觀館慣廣規貴國過還漢號紅後護話劃壞歡環換揮會獲機雞積極際濟計記紀繼價間檢簡見漸講獎將較階節潔結緊進經驚舊舉據決開課虧來藍勞樂淚類離禮裡麗厲歷連聯練涼兩"
          + "輛療臨靈領劉龍樓錄綠亂論羅馬買賣滿沒門們夢難腦鬧內嗎罵麼麥貓貿滅憫鳥農盤賠騙貧憑評齊騎氣錢牆強親輕傾請窮區權勸確讓熱認榮傷燒設聲勝師時實識勢試視適釋壽書樹數帥雙"
          + "誰順說絲訴雖隨歲損態談湯討體條鐵聽廳頭圖團脫彎網為圍維偉衛溫問誤無細係戲鮮顯險現線鄉響項銷協寫謝興許選學尋訊壓亞煙嚴鹽驗陽養樣藥爺業頁億憶義藝議飲應營擁優郵遊於與語"
          + "預員園遠願約躍雲運雜載贊髒則責賊擇增戰張漲這針陣爭證職紙質製鐘終種眾週豬專轉賺裝狀壯準資總組鑽鬱醫歐軟辦幫飽報寶輪聖蘇夾啟尷嚇綁腳臟蟲斃釐讚託揀痺籤佔臺"
          + "淨乾麵爛噁殺慶憤遺悶贏輸誇厭騷擾竊詐繳帳頻鎖屬賤瘋顏燙堅暫鹹膩鍵畫讀戀鏡穩搶獨濃曬揚歸陸軍顆禍嘗獻執聞習術築絕徵聰盡縮鐺蘋屆孫偵薦";

  private static final String SIMPLIFIED =
      "爱碍罢备笔毕边变标宾补参残惨层产长偿场车彻尘称诚迟丑处传闯创纯从凑错达带单担当党导灯敌递点电钓调订东动断对队顿夺额恶儿尔发罚烦范饭访废费风丰复妇该盖干敢刚个给贡沟"
          + "购够顾关观馆惯广规贵国过还汉号红后护话划坏欢环换挥会获机鸡积极际济计记纪继价间检简见渐讲奖将较阶节洁结紧进经惊旧举据决开课亏来蓝劳乐泪类离礼里丽厉历连联练凉两"
          + "辆疗临灵领刘龙楼录绿乱论罗马买卖满没门们梦难脑闹内吗骂么麦猫贸灭悯鸟农盘赔骗贫凭评齐骑气钱墙强亲轻倾请穷区权劝确让热认荣伤烧设声胜师时实识势试视适释寿书树数帅双"
          + "谁顺说丝诉虽随岁损态谈汤讨体条铁听厅头图团脱弯网为围维伟卫温问误无细系戏鲜显险现线乡响项销协写谢兴许选学寻讯压亚烟严盐验阳养样药爷业页亿忆义艺议饮应营拥优邮游于与语"
          + "预员园远愿约跃云运杂载赞脏则责贼择增战张涨这针阵争证职纸质制钟终种众周猪专转赚装状壮准资总组钻郁医欧软办帮饱报宝轮圣苏夹启尴吓绑脚脏虫毙厘赞托拣痹签占台"
          + "净干面烂恶杀庆愤遗闷赢输夸厌骚扰窃诈缴账频锁属贱疯颜烫坚暂咸腻键画读恋镜稳抢独浓晒扬归陆军颗祸尝献执闻习术筑绝征聪尽缩铛苹届孙侦荐";

  private static final char[] SIMPLER = simpler();

  private Han() {}

  static String simplified(String form) {
    StringBuilder changed = null;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char simpler = Scripts.unspaced(c) ? SIMPLER[c] : c;
      if (simpler != c) {
        changed = changed == null ? new StringBuilder(form) : changed;
        changed.setCharAt(i, simpler);
      }
    }
    return changed == null ? form : changed.toString();
  }

  private static char[] simpler() {
    if (TRADITIONAL.length() != SIMPLIFIED.length()) {
      throw new IllegalStateException("the two lines of characters differ in length");
    }
    var simpler = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < simpler.length; c++) {
      simpler[c] = (char) c;
    }
    for (int i = 0; i < TRADITIONAL.length(); i++) {
      simpler[TRADITIONAL.charAt(i)] = SIMPLIFIED.charAt(i);
    }
    return simpler;
  }
}
