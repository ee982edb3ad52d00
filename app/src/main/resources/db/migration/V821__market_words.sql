-- Root words of what is made, eaten, worn and sold in the regency: without them an affix cannot be told from a syllable. Written for Lapau.
insert into market.root_word (word) select distinct word from regexp_split_to_table('abon acar adas adat adon agar air ajar akar akrilik aksesori alas alat aloe alpukat altar aluminium aman ambil ampas ampelas anak andaliman andong anggrek anggur angkak
angklung anting anyam apel apem api apik arang aren arisan aroma asam asap asar asin asli asuh atap atas atur ayam ayun bacem bacok badan bagus baju bakar bakau baki
bakmi bakpao bakpia bakso bakul bakwan balado balok balut bambu ban bandeng bandrek bangku bangun banjar bantal bantu bapak barang baru basah basreng batang batik batu
bawa bawang bayam bayar bayi beli beludru belut benang bendera bengkel bensin bentuk beras beri berkas bersih besar besi betis betung biasa biji bika biku bilah bilih
bina bingkai bingkisan biru bis biskuit bisnis blus boga bola bolu boneka bonsai bordir botol box brokat bros brosur brownies buah bubuk bubur budaya bujang buka bukit
buku bulat bulu bumbu buncis bunga bungkus buntil burung busa busana butik cabai cabe cair cakalang camilan campur candil canggih cangkang cangkir cangkul cantik cap cat
cecak celana celup cemilan cempedak cendol cengkeh cengkih cermin cetak cincau cincin ciri cobek cokelat coklat cokot corak cuci cuka cukur cumi curah dadar dadih dagang
daging dakak damar dandang dapur darat daun dawat dawet dekor delima dendang dendeng desa desain dinding dingin dingklik dodol dompet donat duku duri durian dusun emas
ember empek emping empuk enak engsel gabus gading gadung gajah galamai galendo galon gambar gambas gambir gamis ganepo gantung garam garing garis gelang gelar
gelas gembili gendang gendong geplak gerabah gerobak getuk gigi giling ginseng gitar goreng guci gula gulai guling gulo gulung guna gunting gurame gurami gurih gurita
guru haji halal halua halus handuk hangat hangus hantar harian harum hasil hati hias hidang hidup hijab hijau hitam hotel hutan ibu iga ijuk ikan ikat
imbuh impor indah ingin inti intip iris isi itam itik jadi jagung jahe jahit jajan jaket jala jambal jambu jamu jamur jangek janggel janur jaring jarum jawa jemput jemur
jenang jengkol jepara jepit jeruk jika jilbab jinten juadah jual jubah kaca kacamata kacang kadai kado kain kaki kaku kalamai kaligrafi kalio kalung kamar kambing kamboja
kampung kanan kancing kandang kandi kangkung kantong kantor kaos kapal kapas kapau kapuk kapur karak karamba karambia karang karet karpet karta karton karung
karupuak karya kaset kasih kasur kasut katak katering katuk kawa kawat kawin kayu kayumanis kebab kebaya kebun kecap kecil kecombrang kedai kedelai kedondong keju keladi
kelapa kelepon keliling kelinci kelom kelor keluarga kemang kemangi kemas kembang kemeja kemiri kemplang kenari kencur kendi kendur kentang keramba
keramik kerang keranjang kerbau kerikil kering keripik keris kerja kertas kerudung kerupuk kerut kesumba ketan ketapang ketumbar ketupat khas khusus kicap kikil kipas
klepon kolak kolam kolang kompor koper kopi kopiah koran korek kota kotak krecek kredit krim kripik krispi kriya krupuk kuah kuali kucai kue kuku kukus kuliner kulit
kulkas kumis kumur kunci kuning kunyit kupas kupu kurir kurma kursi kurung kwaci kwetiau labu lada lado ladu laken laku lamang lamin lampin lampu lancip lantai lapau lapis
laris las lauk laut layan layang lebah lebar lebaran lele lemak lemang lemari lembut lempeng lempuk lengkap lengkuas lepat lidah lidi lilin lilit limau limbah linen lipat
listrik lobak lokal lokan loket lombok lontong lopis lotek lotion lukis lumpia lumur lunak luwak macrame madu magot mahar mainan majun makan makaroni makrame malam mandi
mangga manggis mangkok mangkuk manik manis mantel manten marmer martabak masak masin masjid masker mata matang mawar mebel meja melati melinjo melon mentah mentega
menteng mentimun merah merek merica meses mesin mete mewah mie mihun mimpi minang minum minyak misoa mocaf mode model modern moncong motif motor muda mukena mulut
murah murai musik nampan nanas nangka nasi nata nelayan nikah nikmat nila nipah obat obor ojek olah oleh oles onde ongkos ongol opak opor organik
oven pabrik padat padi pagar pakai pakan paket pakis paku palai palanta panas panci pandai pandan panen pangan panggang panggul pangsit panjang papan parang pare paria
paris parut pasar pasir pasmina pasta patin patung payet payung pedas pelaminan pelangi pelepah pelihara pelita pempek pemuda peniti pensil pentol pepaya
perahu perak perca periuk permen pernik perut pesan pesisia pesta petai pete petik petis peyek piala piama piaman pijat pikat pilin pinang pindang pinggan pintu pipa
pipih piring pisang pisau pita pizza plastik pohon pola polos pompa pondok porang pot potong praktis prangko produk promo proses puding pukat pukis pulai pulen puluik
pulut puntiran pupuk purun pusaka putih putu putus puyuh racik raga ragi rajang rajin rajut rakik rakit ramah rambut rambutan rami ramping ramu rancang randang rangka
rangkai rantai rantang rapi rasa raso ratu rawat rawit rebana rebung rebus redup rehal rempah rempeyek renda rendah rendang rengginang renyah rias rica ringan risol
rok rotan roti rujak ruji rumah rumbai rumput rusa sabar sablon sabun sabut saga sagu sajadah sajen saji sakan sakura sala salai salak salam salep salon saluang samba
sambal sambuang samir sampan sandal sandang sanding sangkar sangrai sanjai santan sapi sapu saput sarang sarapan sarden sari sarikayo sarung sate satin saus sawah sawi
sawit sayat sayur sederhana segar sejuk selada selai selang selasih seledri selempang selendang selimut semangka semat sembako semen semprong semur sendok seng
seni sepatu sepeda serabi seragam serai serat serbuk serdak seroja serundeng serunding serut setrika sewa singkong siomai siput siram sirih sirkam sirop sirup
sisir soda sohun songket sop soto spageti spanduk stik stiker stroberi suir suji sukade sukulen sukun sulam suling sumpit sumur suntiang suntik sunting surau sus
susu sutera sutra syal tabung tabur tahan tahu takwa talam talang talas talempong tali taman tambah tambak tampah tampan tanah tanam tanduk tangan tangga tapai tape tapis
taplak taplau taro tart tas tata tawar tebal tebu teh tekwan telepon teluk telur tempa tempat tempe tempel tempoyak tempurung temu temulawak tenda tengkuluk tenun tepung
terali terang terasi teri terompa terong tetelan tikar tikuluak tilam timba timbang timun tinta tiram tisu tiup toge tomat tongkol topi toples tradisi tuak
tudung tukang tukar tulang tulis tumbuk tumis tumpeng tuna tungku tunik turun tutup ubi udang ukir ukur ulam ulang ulat undang unggas unggul usaha usus vanili vas wajan
wajik wajit walet waluh wangi warna warung wayang wedang wijen wingko wisata wol yoghurt yogurt zaitun zaman', '\s+') word;

-- What buyers call by several names: Indonesian, Minang, spellings, and English for travellers. The office adds to them at /etalase/pencarian.
insert into market.synonym (terms) values
(array['masker', 'penutup mulut', 'penutup hidung', 'face mask', 'mask']),
(array['keripik', 'kripik', 'karipiak', 'chips', 'crisps']),
(array['kerupuk', 'krupuk', 'karupuak', 'crackers', 'cracker']),
(array['kerupuk sanjai', 'keripik sanjai', 'karupuak sanjai', 'keripik singkong']),
(array['kerupuk jangek', 'kerupuk kulit', 'karupuak jangek', 'kerupuk kulik']),
(array['rendang', 'randang']),
(array['gulai', 'gulo', 'gulay', 'curry']),
(array['gula aren', 'gula merah', 'gula anau', 'gula saka', 'saka', 'palm sugar', 'brown sugar']),
(array['baju', 'pakaian', 'busana', 'clothes', 'clothing', 'apparel']),
(array['kemeja', 'shirt']),
(array['kaos', 'kaus', 't shirt', 'tshirt']),
(array['gamis', 'jubah']),
(array['jilbab', 'kerudung', 'hijab', 'headscarf']),
(array['selendang', 'salendang', 'syal', 'scarf', 'shawl']),
(array['mukena', 'telekung']),
(array['songket', 'kain tenun', 'tenun', 'woven cloth']),
(array['sulaman', 'bordir', 'bordiran', 'embroidery']),
(array['batik', 'batik tanah liek', 'tanah liek']),
(array['sandal', 'selop', 'sandals']),
(array['sepatu', 'shoes']),
(array['tas', 'bag', 'bags']),
(array['dompet', 'wallet', 'purse']),
(array['anyaman', 'anyam', 'woven', 'wicker']),
(array['', 'kriya', 'tangan', 'handicraft', 'handicrafts', 'craft']),
(array['oleh oleh', 'cendera mata', 'cenderamata', 'suvenir', 'souvenir', 'souvenirs', 'buah tangan']),
(array['camilan', 'cemilan', 'makanan ringan', 'kudapan', 'jajanan', 'snack', 'snacks']),
(array['kue', 'kueh', 'kuih', 'cake', 'cakes']),
(array['kue kering', 'kukis', 'cookies']),
(array['bingkisan', ' ', 'parsel', 'parcel', 'gift']),
(array['kopi', 'kawa', 'coffee']),
(array['teh', 'tea']),
(array['kawa daun', 'aia kawa', 'kopi daun']),
(array['madu', 'honey']),
(array['madu galo galo', 'madu kelulut', 'madu trigona', 'stingless bee honey']),
(array['susu', 'milk']),
(array['dadih', 'dadiah', 'buffalo yoghurt']),
(array['beras', 'bareh', 'rice']),
(array['ketan', 'pulut', 'puluik', 'sticky rice']),
(array['lemang', 'lamang']),
(array['dodol', 'galamai', 'gelamai', 'kalamai']),
(array['wajik', 'wajit', 'wajid']),
(array['tapai', 'tape', 'tapay']),
(array['pisang', 'banana']),
(array['pisang sale', 'salai pisang', 'pisang salai']),
(array['singkong', 'ubi kayu', 'ketela pohon', 'cassava']),
(array['ubi jalar', 'ketela rambat', 'sweet potato']),
(array['kelapa', 'karambia', 'nyiur', 'coconut']),
(array['minyak kelapa', 'minyak manih', 'coconut oil']),
(array['santan', 'coconut milk']),
(array['durian', 'lempuk', 'lempok']),
(array['ikan', 'fish']),
(array['ikan bilih', 'bilih', 'bilis']),
(array['ikan asin', 'ikan kering', 'dried fish']),
(array['ikan salai', 'salai', 'ikan asap', 'smoked fish']),
(array['ayam', 'chicken']),
(array['daging', 'meat']),
(array['dendeng', 'dendeng batokok', 'dendeng balado', 'beef jerky']),
(array['itik', 'bebek', 'duck']),
(array['telur', 'telor', 'egg', 'eggs']),
(array['telur asin', 'telor asin', 'salted egg']),
(array['sambal', 'samba', 'sambel', 'chili sauce']),
(array['cabai', 'cabe', 'lado', 'chili', 'chilli']),
(array['pedas', 'padeh', 'spicy', 'hot']),
(array['manis', 'manih', 'sweet']),
(array['asin', 'masin', 'salty']),
(array['bumbu', 'rempah', 'spice', 'spices', 'seasoning']),
(array['bawang goreng', 'fried onion', 'fried shallot']),
(array['kunyit', 'kunik', 'turmeric']),
(array['jahe', 'sipadeh', 'ginger']),
(array['serai', 'sereh', 'sarai', 'lemongrass']),
(array['kayu manis', 'kulik manih', 'cinnamon']),
(array['gambir', 'gambier']),
(array['jamu', 'obat ', 'herbal', 'herbs']),
(array['sabun', 'soap']),
(array['minyak', 'oil']),
(array['minyak atsiri', 'minyak wangi', 'essential oil']),
(array['peyek', 'rempeyek', 'rakik', 'rakiak']),
(array['tepung', 'flour']),
(array['tempe', 'tempeh']),
(array['tahu', 'tofu']),
(array['mi', 'mie', 'mee', 'bakmi', 'noodle', 'noodles']),
(array['bakso', 'baso', 'meatball', 'meatballs']),
(array['roti', 'bread']),
(array['sirup', 'sirop', 'syrup']),
(array['sayur', '', 'sayua', 'vegetables', 'vegetable']),
(array['buah', 'buah buahan', 'fruit', 'fruits']),
(array['bibit', 'benih', 'seedling', 'seeds']),
(array['pupuk', 'kompos', 'fertilizer']),
(array['mebel', 'furnitur', 'perabot', 'furniture']),
(array['kursi', 'chair']),
(array['meja', 'table']),
(array['kayu', 'wood', 'wooden']),
(array['rotan', 'rattan']),
(array['bambu', 'buluah', 'bamboo']),
(array['tikar', 'lapiak', 'mat']),
(array['lukisan', 'painting']),
(array['ukiran', 'carving']),
(array['perhiasan', 'jewelry', 'jewellery']),
(array['mainan', 'toy', 'toys']),
(array['boneka', 'doll']),
(array['piring', 'plate']),
(array['cangkir', 'cup', 'mug']),
(array['keranjang', 'katidiang', 'basket']),
(array['sapu', 'broom']),
(array['seragam', 'baju dinas', 'uniform']),
(array['bahan', 'kain', 'fabric', 'textile']),
(array['benang', 'yarn', 'thread']),
(array['katering', 'catering', 'nasi kotak']),
(array['nasi', 'rice meal', 'nasi bungkus']),
(array['minuman', 'drink', 'drinks', 'beverage']),
(array['makanan', 'food', 'foods']),
(array['segar', 'fresh']),
(array['kering', 'dried', 'dry']),
(array['lebaran', 'idul fitri', 'hari raya', 'eid']),
(array['pernikahan', 'nikah', 'kawin', 'pengantin', 'wedding']),
(array['suntiang', 'sunting', 'hiasan kepala pengantin']),
(array['cokelat', 'coklat', 'chocolate']),
(array['kacang', 'kacang tanah', 'peanut', 'nuts']),
(array['nanas', 'naneh', 'pineapple']),
(array['jagung', 'jaguang', 'corn']),
(array['karet', 'rubber']),
(array['sawit', 'kelapa sawit', 'palm']),
(array['abon', 'serundeng', 'serunding', 'meat floss']);
